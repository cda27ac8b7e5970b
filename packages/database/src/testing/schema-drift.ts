import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { connectionSettings } from '../connection.js';
import { schemaFolder } from '../migrate/migrations-folder.js';

const noFilters = { externalTables: [], externalEnums: [] };

/** Node has it; its types come with the browser's, which this package does not want. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, unknown>,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

let loaded: Promise<void> | undefined;

/**
 * SQL that would bring a database to the Prisma schema: the next migration while developing, and empty when schema and
 * migrations agree. What only SQL can say (checks, exclusion constraints, triggers) is not compared.
 *
 * Runs Prisma's schema engine as WebAssembly over the same driver as the product, since its native engine has to be
 * downloaded.
 */
export async function schemaDrift(url: string, folder: string = schemaFolder): Promise<string> {
  loaded ??= load();
  await loaded;
  const files = await readSchema(folder);
  const pool = new pg.Pool({ ...connectionSettings(url), max: 2 });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(createAdapter(pool)),
    );
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter, which refuses columns of PostgreSQL's internal type "char" although the engine reads such columns of
 * the catalogue: they pass the adapter as text and reach the engine as what they are.
 */
function createAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const internalChars = new Map<string, readonly number[]>();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config);
      const columns = [...result.fields.keys()].filter(
        (index) => result.fields[index]?.dataTypeID === pg.types.builtins.CHAR,
      );
      internalChars.set(config.text, columns);
      for (const index of columns) Object.assign(result.fields[index] ?? {}, { dataTypeID: pg.types.builtins.TEXT });
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    connect: async () => {
      const adapter = await connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      return Object.assign(adapter, {
        queryRaw: async (statement: SqlQuery) => {
          const result = await queryRaw(statement);
          for (const index of internalChars.get(statement.sql) ?? []) {
            result.columnTypes[index] = ColumnTypeEnum.Character;
          }
          return result;
        },
      });
    },
  });
}

async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  // Where the engine leaves the message of a panic before it traps.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`Prisma's schema engine failed: ${message}`);
      },
    },
  });
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await webAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

async function readSchema(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  );
}

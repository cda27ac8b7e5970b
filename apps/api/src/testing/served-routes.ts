import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint } from '@registry/contract/endpoint';
import { endpointMetadata } from '../platform/http/endpoint.js';

/** A method of a controller that answers requests. */
export interface ServedRoute {
  /** `PartnersController.change` */
  readonly name: string;
  readonly endpoint: Endpoint | undefined;
  /** Keys of the decorated parameters: a number is one of Nest's own decorators (`@Body`, `@Query`, `@Param`, …). */
  readonly rawParameters: readonly string[];
}

/** Every route that a controller of the application serves, read from the metadata that Nest itself routes by. */
export function servedRoutesOf(app: NestFastifyApplication): ServedRoute[] {
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    return scanner
      .getAllMethodNames(metatype.prototype)
      .map((name) => ({ name, handler: Reflect.get(metatype.prototype, name) as object }))
      .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
      .map(({ name, handler }) => {
        const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, name) as object | undefined;
        return {
          name: `${metatype.name}.${name}`,
          endpoint: Reflect.getMetadata(endpointMetadata, handler) as Endpoint | undefined,
          rawParameters: Object.keys(parameters ?? {}).filter((key) => /^\d+:/.test(key)),
        };
      });
  });
}

/** The address of everything that the server answers, be it a controller's or not; from the tree that Fastify prints. */
export function addressesOf(app: NestFastifyApplication): string[] {
  const above: string[] = [];
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^(.*?)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above[depth] = part;
    const address = above.slice(0, depth + 1).join('');
    return methods === undefined || methods === 'OPTIONS' ? [] : [address];
  });
}

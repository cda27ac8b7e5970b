import { defineConfig } from 'prisma/config';

/**
 * For Prisma's own command line (`prisma generate`, `prisma migrate deploy`, `prisma studio`). The product itself
 * applies the same migrations at start (src/migrate) and needs none of this.
 */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});

# The product as one image: API and web in one process. The database is a service of its own, see docker-compose.yml.

FROM node:24-bookworm-slim AS build
WORKDIR /app
# Prisma's command line would download an engine that nothing here uses; naming any program as that engine prevents it.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 SCARF_ANALYTICS=false

COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/e2e/package.json apps/e2e/
COPY packages/contract/package.json packages/contract/
COPY packages/database/package.json packages/database/
COPY packages/domain/package.json packages/domain/
RUN npm ci --loglevel=error

COPY . .
RUN npx turbo run build --ui=stream --output-logs=errors-only
RUN npm prune --omit=dev --loglevel=error \
  && rm -rf .turbo apps/e2e apps/*/.turbo packages/*/.turbo apps/*/src packages/*/src apps/web/node_modules node_modules/.cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# Owned by root: the product cannot change itself.
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]

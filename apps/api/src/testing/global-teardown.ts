/** Stops the PostgreSQL of the run. */
export default async function globalTeardown(): Promise<void> {
  const server = Reflect.get(globalThis, 'registryTestServer') as { stop(): Promise<void> } | undefined;
  await server?.stop();
}

export const openapi = (): object => ({ openapi: '3.1.0' });

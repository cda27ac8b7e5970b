import { problem } from '@registry/domain/error';
import { ApiProblem } from './api-problem.js';

/** Reads an error answer (RFC 9457). One that is not ours, such as a proxy's page, becomes the nearest of our codes. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body = problem.safeParse(await response.json().catch(() => undefined));
  if (!body.success) {
    const code = response.status >= 502 ? 'SERVICE_UNAVAILABLE' : 'SERVER_FAILED';
    return new ApiProblem({ code, status: response.status });
  }
  const { code, status, errors = [], details = {}, traceId } = body.data;
  return new ApiProblem({ code, status, errors, details, traceId });
}

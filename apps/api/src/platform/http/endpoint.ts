import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { AnswerOf, BodyOf, Endpoint as ContractEndpoint, ParamsOf, QueryOf } from '@registry/contract/endpoint';
import type { FastifyRequest } from 'fastify';

/** Under this key a route handler carries the contract endpoint that it serves. */
export const endpointMetadata = 'registry:endpoint';

/** Under this key a route handler says that its answers are kept. */
export const keptMetadata = 'registry:kept';

/**
 * Has answers kept while nothing is written ({@link KeptAnswers}). For reports and lists that several people open again
 * and again: the handler may only read the database, and depend on nothing but that, who asks, the address and the clock.
 */
export const Kept = (): MethodDecorator => SetMetadata(keptMetadata, true);

/** What an operation was asked, parsed by the schemas of its endpoint. */
export interface Input<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** The version in `If-Match`. Only endpoints that say `ifMatch` have it; reading it elsewhere throws. */
  readonly ifMatch: number;
}

type Handler<E> = (...parameters: never[]) => AnswerOf<E> | Promise<AnswerOf<E>>;

type HandlerDecorator<E> = <H extends Handler<E>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<H>,
) => void;

/**
 * Makes a method serve an endpoint of the contract: verb, path, status, permission, parsing and answer come from there.
 * The compiler checks that the method answers what the endpoint promises. Controllers are `@Controller()`, without a
 * prefix of their own.
 */
export function Endpoint<E extends ContractEndpoint>(definition: E): HandlerDecorator<E> {
  return applyDecorators(
    SetMetadata(endpointMetadata, definition),
    RequestMapping({ path: definition.path, method: RequestMethod[definition.method] }),
    HttpCode(definition.status),
  );
}

/** Injects what was asked, parsed: `@Input() input: Input<typeof partners.change>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { registryInput } = context.switchToHttp().getRequest<FastifyRequest>();
  if (registryInput === undefined) throw new Error('The request was not parsed: is the handler an @Endpoint?');
  return registryInput;
});

/** Injects who asks: an `Actor`; `Actor | null` where the endpoint is public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().registryActor ?? null,
);

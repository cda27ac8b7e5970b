import { RegistryError } from '@registry/domain/error';

/** The topics, each once. @throws RegistryError REQUEST_INVALID naming those that are not among the allowed ones */
export function topicsAmong(allowed: readonly string[], topics: readonly string[]): string[] {
  const errors = topics.flatMap((topic, index) =>
    allowed.includes(topic) ? [] : [{ pointer: `/topics/${index}`, code: 'FIELD_CHOICE_UNKNOWN' as const }],
  );
  if (errors.length > 0) throw new RegistryError('REQUEST_INVALID', { errors });
  return [...new Set(topics)];
}

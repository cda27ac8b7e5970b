import { requiredOpen } from '@registry/domain/checklist';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../i18n/use-language.js';
import { checklistsQuery } from '../api/checklists-query.js';
import { wordingOf } from '../wording.js';

/** The required steps that hold a partner back from becoming active, by name. */
export function useOpenSteps(partnerId: string): readonly string[] {
  const language = useLanguage();
  const { data } = useQuery(checklistsQuery(partnerId));
  return requiredOpen(data?.current?.items ?? []).map((item) => wordingOf(item, language));
}

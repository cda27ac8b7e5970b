import { checklists } from '@registry/contract/checklists';
import type { ChecklistStepDraft, ChecklistTemplate } from '@registry/domain/checklist';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { templateQuery } from './template-query.js';

interface TemplateChange {
  readonly steps: readonly ChecklistStepDraft[];
  readonly version: number;
}

/** Says which steps are in use, in order. Everybody's list follows from it. */
export function useChangeTemplate() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ steps, version }: TemplateChange): Promise<ChecklistTemplate> =>
      request(checklists.changeTemplate, { body: { steps: [...steps] }, ifMatch: version }),
    onSuccess: (template) => {
      queryClient.setQueryData(templateQuery.queryKey, template);
      void queryClient.invalidateQueries({ queryKey: ['partners'] });
    },
    // Somebody else may have been faster: then theirs is what there is.
    onError: () => queryClient.invalidateQueries({ queryKey: templateQuery.queryKey }),
  });
}

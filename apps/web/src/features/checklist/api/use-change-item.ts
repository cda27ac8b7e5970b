import { checklists } from '@registry/contract/checklists';
import type { ChecklistItem, ChecklistItemChange, PartnerChecklists } from '@registry/domain/checklist';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { checklistsQuery } from './checklists-query.js';

interface ItemChange {
  readonly stepId: string;
  /** That was read; absent for what is right whatever the others wrote, such as a tick. */
  readonly version?: number;
  readonly change: ChecklistItemChange;
}

const withItem = (
  lists: PartnerChecklists | undefined,
  stepId: string,
  changed: (item: ChecklistItem) => ChecklistItem,
): PartnerChecklists | undefined =>
  lists?.current
    ? {
        ...lists,
        current: {
          ...lists.current,
          items: lists.current.items.map((item) => (item.stepId === stepId ? changed(item) : item)),
        },
      }
    : lists;

/**
 * Changes a step of a partner's checklist. A tick shows at once and is taken back when the server refuses it; everything
 * else waits for the answer. Figures elsewhere follow from it, so what was read before is old afterwards.
 */
export function useChangeItem(partnerId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = checklistsQuery(partnerId);
  return useMutation({
    // One after the other: a tick and its taking back, quickly pressed, build on each other.
    scope: { id: `checklist ${partnerId}` },
    mutationFn: ({ stepId, version, change }: ItemChange) => {
      const known = queryClient.getQueryData(queryKey)?.current?.items.find((item) => item.stepId === stepId);
      const ifMatch = version ?? known?.version ?? 1;
      return request(checklists.changeItem, { params: { partnerId, stepId }, body: change, ifMatch });
    },
    onMutate: async ({ stepId, change }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      const { doneOn } = change;
      if (doneOn !== undefined) {
        queryClient.setQueryData(queryKey, (lists) => withItem(lists, stepId, (item) => ({ ...item, doneOn })));
      }
      return before;
    },
    onError: (_, __, before) => queryClient.setQueryData(queryKey, before),
    onSuccess: (item) => queryClient.setQueryData(queryKey, (lists) => withItem(lists, item.stepId, () => item)),
    onSettled: () =>
      Promise.all(
        [['partners', partnerId], ['partners', 'way-in-progress'], ['work-list']].map((stale) =>
          queryClient.invalidateQueries({ queryKey: stale }),
        ),
      ),
  });
}

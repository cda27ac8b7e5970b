import { memberships } from '@registry/contract/memberships';
import type {
  MembershipHistory,
  SectorChangeDraft,
  SectorCorrection,
  StatusChangeDraft,
  StatusCorrection,
} from '@registry/domain/membership';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';
import { membershipQuery } from './membership-query.js';

/** One act on the ledgers. Lists, reports and the timeline follow from them, so everything read before is old after it. */
function useLedgerChange<Input>(
  partnerId: string,
  send: (input: Input, idempotencyKey: string) => Promise<MembershipHistory>,
) {
  const queryClient = useQueryClient();
  const intention = useIntentionKey();
  return useMutation({
    mutationFn: (input: Input) => send(input, intention.get()),
    onSettled: (_, error) => intention.settle(error),
    onSuccess: async (history) => {
      queryClient.setQueryData(membershipQuery(partnerId).queryKey, history);
      await queryClient.invalidateQueries();
    },
  });
}

export const useRecordStatus = (partnerId: string) =>
  useLedgerChange(partnerId, (body: StatusChangeDraft, idempotencyKey) =>
    request(memberships.recordStatus, { params: { partnerId }, body, idempotencyKey }),
  );

export const useCorrectStatus = (partnerId: string, changeId: string) =>
  useLedgerChange(partnerId, (body: StatusCorrection, idempotencyKey) =>
    request(memberships.correctStatus, { params: { partnerId, changeId }, body, idempotencyKey }),
  );

export const useRecordSector = (partnerId: string) =>
  useLedgerChange(partnerId, (body: SectorChangeDraft, idempotencyKey) =>
    request(memberships.recordSector, { params: { partnerId }, body, idempotencyKey }),
  );

export const useCorrectSector = (partnerId: string, changeId: string) =>
  useLedgerChange(partnerId, (body: SectorCorrection, idempotencyKey) =>
    request(memberships.correctSector, { params: { partnerId, changeId }, body, idempotencyKey }),
  );

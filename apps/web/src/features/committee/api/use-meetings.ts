import { committee } from '@registry/contract/committee';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentionKey } from '../../../api/editing/use-intention-key.js';
import { request } from '../../../api/request.js';

/** Notes that the committee met on a day. */
export function useNoteMeeting() {
  const queryClient = useQueryClient();
  const intention = useIntentionKey();
  return useMutation({
    mutationFn: (heldOn: string) =>
      request(committee.noteMeeting, { body: { heldOn }, idempotencyKey: intention.get() }),
    onSettled: (_, error) => intention.settle(error),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['committee'] }),
  });
}

/** Takes back a meeting that was noted by mistake. */
export function useRemoveMeeting() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (meetingId: string) => request(committee.removeMeeting, { params: { meetingId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['committee'] }),
  });
}

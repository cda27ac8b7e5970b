import type { BodyInputOf } from '@registry/contract/endpoint';
import { proposals } from '@registry/contract/proposals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { proposalsQuery } from './proposals-query.js';

/** Asks a coordinator for a change of one's own organisation. */
export function usePropose(partnerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof proposals.propose>) =>
      request(proposals.propose, { params: { partnerId }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: proposalsQuery(partnerId).queryKey }),
  });
}

/** Takes a proposal back. */
export function useWithdraw(partnerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (proposalId: string) => request(proposals.withdraw, { params: { proposalId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: proposalsQuery(partnerId).queryKey }),
  });
}

/** Answers a proposal. Accepting changes the partner, so everything is read again. */
export function useDecide(proposalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof proposals.decide>) =>
      request(proposals.decide, { params: { proposalId }, body }),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

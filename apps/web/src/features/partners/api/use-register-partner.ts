import { partners } from '@registry/contract/partners';
import type { Partner, PartnerDraft } from '@registry/domain/partner';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeIdempotencyKey } from '../../../api/idempotency-key.js';
import { request } from '../../../api/request.js';
import { likenessesKey } from './use-likenesses.js';

/** Registers a partner, once however often it is sent. Everything that was read of partners is then out of date. */
export function useRegisterPartner(onRegistered: (partner: Partner) => void) {
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(makeIdempotencyKey);
  return useMutation({
    mutationFn: (draft: PartnerDraft) => request(partners.register, { body: draft, idempotencyKey }),
    onSuccess: (partner) => {
      queryClient.setQueryData(['partners', partner.id], partner);
      void queryClient.invalidateQueries({ refetchType: 'none' });
      onRegistered(partner);
    },
    // The name may have been taken a moment ago: the likenesses then say by whom.
    onError: () => queryClient.invalidateQueries({ queryKey: likenessesKey }),
  });
}

import { users } from '@registry/contract/users';
import type { UserDraft } from '@registry/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { usersQuery } from './users-query.js';

/** Gives somebody a role. */
export function useAddUser() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UserDraft) => request(users.add, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

import { users } from '@registry/contract/users';
import type { User, UserChange } from '@registry/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { usersQuery } from './users-query.js';

/** Changes a name or a role, or ends or restores access: at once, also for open sessions. */
export function useChangeUser() {
  const queryClient = useQueryClient();
  return useMutation({
    /** `user` as they were read: refused when somebody else has changed them since. */
    mutationFn: ({ user, change }: { user: User; change: UserChange }) =>
      request(users.change, { params: { userId: user.id }, ifMatch: user.version, body: change }),
    onSuccess: (changed) =>
      queryClient.setQueryData(usersQuery.queryKey, (all) =>
        all?.map((user) => (user.id === changed.id ? changed : user)),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

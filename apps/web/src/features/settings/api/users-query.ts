import { users } from '@registry/contract/users';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Administrators, coordinators and staff. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => request(users.list, { signal }),
});

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { PlusIcon } from '../../../ui/icons.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { usersQuery } from '../api/users-query.js';
import { AddUserDialog } from './add-user-dialog.js';
import { UserList } from './user-list.js';

/** Who signs in with a role. Only for administrators. */
export function UsersSection({ ownUserId }: { ownUserId: string }) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(usersQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={t('users.title')}
      description={t('users.text')}
      actions={
        <Button size="small" onPress={() => setAdding(true)}>
          <PlusIcon className="size-4" />
          {t('users.add')}
        </Button>
      }
    >
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={3} />
        ) : (
          <ProblemNotice
            error={error}
            action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
          />
        )
      ) : (
        <UserList users={data} ownUserId={ownUserId} />
      )}
      {isAdding ? <AddUserDialog onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

import { compareSwedish } from '@registry/domain/text';
import type { User } from '@registry/domain/user';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge.js';
import { IconButton } from '../../../ui/button.js';
import { MoreIcon } from '../../../ui/icons.js';
import { Menu } from '../../../ui/menu.js';
import { showToast } from '../../../ui/toast.js';
import { Moment } from '../../../vocabulary/day.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { useChangeUser } from '../api/use-change-user.js';
import { isLastAdministrator } from '../last-administrator.rules.js';
import { ChangeProblem } from './change-problem.js';
import { ChangeRoleDialog } from './change-role-dialog.js';

/** Everybody with a role, those with access first, in Swedish order. */
export function UserList({ users, ownUserId }: { users: readonly User[]; ownUserId: string }) {
  const { t } = useTranslation('settings');
  const [changingId, setChangingId] = useState<string>();
  const change = useChangeUser();
  const inOrder = users.toSorted(
    (one, other) => Number(other.isActive) - Number(one.isActive) || compareSwedish(one.name, other.name),
  );
  // As they are now: somebody else may change them while the dialog is open.
  const changing = users.find(({ id }) => id === changingId);
  const isAlone = users.find((user) => isLastAdministrator(user, users));

  const give = (user: User, isActive: boolean) =>
    change.mutate(
      { user, change: { isActive } },
      {
        onSuccess: (changed) =>
          showToast({
            tone: 'success',
            title: t(isActive ? 'users.enabled' : 'users.disabled', { name: user.name }),
            action: { label: t('users.undo'), onAction: () => give(changed, !isActive) },
          }),
      },
    );

  return (
    <div className="flex flex-col gap-4">
      <ChangeProblem error={change.error} stale={t('users.staleInList', { name: change.variables?.user.name ?? '' })} />
      <ul aria-label={t('users.title')} className="divide-y divide-line border-y border-line">
        {inOrder.map((user) => (
          <li key={user.id} className="flex items-start gap-3 py-3">
            <UserFacts user={user} isSelf={user.id === ownUserId} />
            <Menu
              label={t('users.actionsFor', { name: user.name })}
              trigger={
                <IconButton label={t('users.actionsFor', { name: user.name })}>
                  <MoreIcon />
                </IconButton>
              }
              actions={[
                { id: 'role', label: t('users.changeRole'), onAction: () => setChangingId(user.id) },
                user.isActive
                  ? {
                      id: 'disable',
                      label: t('users.disable'),
                      tone: 'danger',
                      isDisabled: user === isAlone,
                      onAction: () => give(user, false),
                    }
                  : { id: 'enable', label: t('users.enable'), onAction: () => give(user, true) },
              ]}
            />
          </li>
        ))}
      </ul>
      {isAlone ? <p className="text-sm text-muted">{t('users.lastAdministrator', { name: isAlone.name })}</p> : null}
      {changing ? (
        <ChangeRoleDialog
          user={changing}
          isLast={isLastAdministrator(changing, users)}
          onClose={() => setChangingId(undefined)}
        />
      ) : null}
    </div>
  );
}

function UserFacts({ user, isSelf }: { user: User; isSelf: boolean }) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  return (
    <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto] sm:items-start">
      <div className="min-w-0">
        <p className="font-medium">
          {user.name} {isSelf ? <span className="font-normal text-muted">{t('users.you')}</span> : null}
        </p>
        <p className="text-sm break-words text-muted">
          <EmailText email={user.email} />
        </p>
        <p className="text-sm text-muted">
          {user.lastSignedInAt === null ? (
            t('users.neverSignedIn')
          ) : (
            <>
              {t('users.lastSignedIn')} <Moment at={user.lastSignedInAt} />
            </>
          )}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Badge tone={user.role === 'administrator' ? 'accent' : 'neutral'}>{tCommon(`role.${user.role}`)}</Badge>
        {user.isActive ? null : <Badge tone="danger">{t('users.noAccess')}</Badge>}
      </p>
    </div>
  );
}

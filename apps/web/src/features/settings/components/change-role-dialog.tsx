import type { User } from '@registry/domain/user';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { Notice } from '../../../ui/notice.js';
import { showToast } from '../../../ui/toast.js';
import { useChangeUser } from '../api/use-change-user.js';
import { ChangeProblem } from './change-problem.js';
import { RoleField } from './role-field.js';

interface ChangeRoleDialogProps {
  user: User;
  isLast: boolean;
  onClose: () => void;
}

/** Another role for somebody, from now on. */
export function ChangeRoleDialog({ user, isLast, onClose }: ChangeRoleDialogProps) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const [role, setRole] = useState(user.role);
  const change = useChangeUser();
  const isRefused = isLast && role !== 'administrator';

  const submit = () => {
    if (isRefused) return;
    if (role === user.role) return onClose();
    change.mutate(
      { user, change: { role } },
      {
        onSuccess: () => {
          const words = { name: user.name, role: tCommon(`role.${role}`) };
          showToast({ tone: 'success', title: t('users.roleChanged', words) });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog isOpen isFormDialog onClose={onClose} title={t('users.changeRoleTitle', { name: user.name })}>
      <Form onSubmit={submit}>
        <ChangeProblem
          error={change.error}
          stale={t('users.staleInDialog', { name: user.name, role: tCommon(`role.${user.role}`) })}
        />
        <RoleField value={role} onChange={setRole} />
        {isRefused ? (
          <Notice tone="warning" role="status">
            <p>{t('users.lastAdministrator', { name: user.name })}</p>
          </Notice>
        ) : null}
        <Actions>
          <Button type="submit" variant="primary" isDisabled={change.isPending || isRefused}>
            {change.isPending ? tCommon('actions.saving') : tCommon('actions.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

import type { AssignedRole } from '@registry/domain/access';
import { type UserDraft, userDraft } from '@registry/domain/user';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useAddUser } from '../api/use-add-user.js';
import { RoleField } from './role-field.js';

const blank: { name: string; email: string; role: AssignedRole | null } = { name: '', email: '', role: null };

/** Gives somebody a role. They sign in with a code; nothing is sent to them now. */
export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [typed, setTyped] = useState(blank);
  const [problems, setProblems] = useState<FieldErrors>();
  const add = useAddUser();

  const submit = () => {
    const checked = checkForm(userDraft, { ...typed, role: typed.role ?? undefined }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    const draft: UserDraft = checked.input;
    add.mutate(draft, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('users.added', { name: draft.name }) });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Dialog isOpen isFormDialog onClose={onClose} title={t('users.addTitle')}>
      <Form errors={problems} onSubmit={submit}>
        <p className="text-muted">{t('users.addText')}</p>
        <ProblemNotice error={add.error} />
        <TextField
          name="name"
          label={t('users.name')}
          autoComplete="off"
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          label={t('users.email')}
          value={typed.email}
          onChange={(email) => setTyped({ ...typed, email })}
        />
        <RoleField value={typed.role} onChange={(role) => setTyped({ ...typed, role })} />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={add.isPending}>
            {add.isPending ? tCommon('actions.saving') : t('users.addSave')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

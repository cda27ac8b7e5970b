import { type AssignedRole, assignedRoles } from '@registry/domain/access';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/radio-group.js';

interface RoleFieldProps {
  value: AssignedRole | null;
  onChange: (role: AssignedRole) => void;
}

/** The roles that are given, each with what it allows. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  return (
    <RadioGroup<AssignedRole>
      name="role"
      label={t('users.role')}
      options={assignedRoles.map((id) => ({ id, label: tCommon(`role.${id}`), description: t(`roleHelp.${id}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

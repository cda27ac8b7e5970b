import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { type DemoRole, useSignInToDemo } from '../api/use-sign-in-to-demo.js';
import { SignInProblem } from './sign-in-problem.js';

/** The demonstration's way in: one button a role, with what that role can do. */
export function DemoEntrances({ roles, onSignedIn }: { roles: readonly DemoRole[]; onSignedIn: () => void }) {
  const { t } = useTranslation('session');
  const enter = useSignInToDemo();
  return (
    <div className="flex flex-col gap-4">
      <SignInProblem error={enter.error} />
      <ul className="grid gap-4 md:grid-cols-3">
        {roles.map((role) => (
          <li key={role} className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 shadow-card">
            <p id={`demo-${role}`} className="flex-1">
              {t(`demo.can.${role}`)}
            </p>
            <Button
              variant={role === 'coordinator' ? 'primary' : 'secondary'}
              aria-describedby={`demo-${role}`}
              isDisabled={enter.isPending}
              onPress={() => enter.mutate(role, { onSuccess: onSignedIn })}
            >
              {t(`demo.as.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

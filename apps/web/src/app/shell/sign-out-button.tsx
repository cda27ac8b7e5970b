import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../features/session/api/use-sign-out.js';
import { Button } from '../../ui/button.js';

export function SignOutButton() {
  const { t } = useTranslation('common');
  const router = useRouter();
  const signOut = useSignOut(async () => {
    await router.navigate({ to: '/logga-in' });
    await router.invalidate();
  });
  return (
    <Button
      variant="quiet"
      size="compact"
      className="justify-start"
      isDisabled={signOut.isPending}
      onPress={() => signOut.mutate()}
    >
      {t('nav.signOut')}
    </Button>
  );
}

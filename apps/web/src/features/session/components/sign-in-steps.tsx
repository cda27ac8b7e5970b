import { useState } from 'react';
import { CodeForm } from './code-form.js';
import { EmailForm } from './email-form.js';

interface SignInStepsProps {
  onSignedIn: () => void;
  /** Beside another, more prominent way in. */
  isSecondary?: boolean;
}

/** The ordinary way in: an address, then the code that was sent to it. The address stays when one goes back. */
export function SignInSteps({ onSignedIn, isSecondary = false }: SignInStepsProps) {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ email: string; expiresInMinutes: number }>();
  const [isBack, setBack] = useState(false);
  if (sent === undefined) {
    return (
      <EmailForm
        email={email}
        onEmail={setEmail}
        isFocused={isBack}
        isSecondary={isSecondary}
        onRequested={(address, expiresInMinutes) => setSent({ email: address, expiresInMinutes })}
      />
    );
  }
  return (
    <CodeForm
      {...sent}
      onSignedIn={onSignedIn}
      onWrongAddress={() => {
        setBack(true);
        setSent(undefined);
      }}
    />
  );
}

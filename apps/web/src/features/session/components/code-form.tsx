import { codeSignIn } from '@registry/domain/user';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { checkForm } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Form } from '../../../ui/form.js';
import { Notice } from '../../../ui/notice.js';
import { TextField } from '../../../ui/text-field.js';
import { useRequestCode } from '../api/use-request-code.js';
import { useSignIn } from '../api/use-sign-in.js';
import { SignInProblem } from './sign-in-problem.js';
import { useCountdown } from './use-countdown.js';

/** How long to wait before another code may be asked for, in milliseconds. */
const resendAfter = 60_000;

interface CodeFormProps {
  email: string;
  expiresInMinutes: number;
  /** What was done, where that is known: otherwise it is not said whether the address is. */
  sent?: string;
  onWrongAddress: () => void;
  onSignedIn: () => void;
}

/** Step two: the six digits from the mail. The same words whether the address is known or not. */
export function CodeForm({ email, expiresInMinutes, sent, onWrongAddress, onSignedIn }: CodeFormProps) {
  const { t } = useTranslation('session');
  const { t: tErrors } = useTranslation('errors');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<{ sentence: string }>();
  const input = useRef<HTMLInputElement>(null);
  const [resendFrom, setResendFrom] = useState(() => Date.now() + resendAfter);
  const secondsLeft = useCountdown(resendFrom);
  const signIn = useSignIn();
  const resend = useRequestCode();
  const isRefused = signIn.error instanceof ApiProblem && signIn.error.code === 'SIGN_IN_CODE_REFUSED';

  // One field: the error stands at it, and that is where the reader goes on.
  useEffect(() => {
    if (!problem) return;
    input.current?.focus();
    input.current?.select();
  }, [problem]);

  const submit = () => {
    const checked = checkForm(codeSignIn, { email, code }, tErrors);
    setProblem(checked.input ? undefined : { sentence: t('code.sixDigits') });
    if (!checked.input) return;
    signIn.mutate(checked.input, {
      onSuccess: onSignedIn,
      onError: (error) => {
        const refused = error instanceof ApiProblem && error.code === 'SIGN_IN_CODE_REFUSED';
        if (refused) setProblem({ sentence: tErrors('code.SIGN_IN_CODE_REFUSED') });
      },
    });
  };

  return (
    <Form onSubmit={submit}>
      <p role="status">
        {sent ?? t('code.sent', { email })} {t('code.expires', { count: expiresInMinutes })}
      </p>
      {isRefused ? null : <SignInProblem error={signIn.error} />}
      <TextField
        name="code"
        label={t('code.label')}
        description={t('code.help')}
        inputMode="numeric"
        inputRef={input}
        error={problem?.sentence}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        inputClassName="max-w-48 tabular text-xl tracking-[0.3em]"
        autoFocus
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" isDisabled={signIn.isPending}>
          {signIn.isPending ? t('code.signingIn') : t('code.signIn')}
        </Button>
        <Button variant="quiet" onPress={onWrongAddress}>
          {t('code.wrongAddress')}
        </Button>
      </div>
      <div className="flex flex-col items-start gap-3 border-t border-line pt-5">
        <p className="text-sm text-muted">{t('code.notArrived')}</p>
        <SignInProblem error={resend.error} />
        <Button
          size="small"
          isDisabled={secondsLeft > 0 || resend.isPending}
          onPress={() => resend.mutate(email, { onSuccess: () => setResendFrom(Date.now() + resendAfter) })}
        >
          {secondsLeft > 0 ? t('code.resendIn', { seconds: secondsLeft }) : t('code.resend')}
        </Button>
        {resend.isSuccess ? <Notice tone="success" role="status" title={t('code.resent')} /> : null}
      </div>
    </Form>
  );
}

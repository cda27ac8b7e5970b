import './zod-without-eval.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadAllWords, startI18n } from '../i18n/i18n.js';
import { preferredLanguage } from '../i18n/language.js';
import '../ui/theme.css';
import { Providers } from './providers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const language = preferredLanguage();
await startI18n(language);
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);

// Once the first page stands: Safari has no idle callback.
const whenIdle = window.requestIdleCallback ?? ((callback: () => void) => window.setTimeout(callback, 1000));
whenIdle(() => void loadAllWords(language));

import './zod-without-eval.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.js';
import { preferredLanguage } from '../i18n/language.js';
import '../ui/theme.css';
import { Providers } from './providers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

await startI18n(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);

import { list } from './partners-list.js';
import { register } from './partners-register.js';

export const partners = {
  title: 'Parter',
  list,
  register,
} as const;

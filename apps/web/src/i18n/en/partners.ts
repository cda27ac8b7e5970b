import { list } from './partners-list.js';
import { register } from './partners-register.js';

export const partners = {
  title: 'Partners',
  list,
  register,
} as const;

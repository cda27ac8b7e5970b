import { privacy } from '@registry/contract/privacy';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Asks to be erased. A person looks at it before anything goes. */
export const useAskForErasure = () => useMutation({ mutationFn: () => request(privacy.requestOwn) });

import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { client, keys } from '../queries.js';
import { sentenceOf } from '../trouble.js';

/** Has submissions checked again. */
export function useRetry() {
  const speech = useSpeech();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (ids: readonly number[]) => api.retry(ids),
    onSuccess: ({ submissions }) => {
      void message.success(speech.say('retried', { count: submissions.length }));
      void client.invalidateQueries({ queryKey: keys.lists });
      for (const id of submissions) void client.invalidateQueries({ queryKey: keys.submission(id) });
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
}

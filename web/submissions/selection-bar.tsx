import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { PersonChoice } from '../people/person-choice.js';
import { client, keys } from '../queries.js';
import { sentenceOf } from '../trouble.js';
import { useRetry } from './retry.js';

/** What can be done with several submissions at once. */
export function SelectionBar({
  selected,
  onDone,
}: {
  readonly selected: readonly number[];
  readonly onDone: () => void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const retry = useRetry();
  const assign = useMutation({
    mutationFn: (assignee: number | null) => api.assign(selected, assignee),
    onSuccess: ({ changed }) => {
      void message.success(say('assigned', { count: changed }));
      void client.invalidateQueries({ queryKey: keys.lists });
      onDone();
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
  if (selected.length === 0) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('selection')}>
      <strong>{say('selected', { count: selected.length })}</strong>
      <PersonChoice label={say('assignTo')} person={undefined} loading={assign.isPending} onChoose={assign.mutate} />
      <Button size="small" onClick={() => retry.mutate(selected, { onSuccess: onDone })}>
        {say('retryFailed')}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {say('unselect')}
      </Button>
    </div>
  );
}

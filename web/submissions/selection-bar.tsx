import { useMutation } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { client, keys, usePeople } from '../queries.js';
import { sentenceOf } from '../trouble.js';
import { useRetry } from './retry.js';

const NOBODY = 0;

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
  const { data: people = [] } = usePeople();
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
      {people.length > 0 && (
        <Select<number>
          size="small"
          style={{ minWidth: 140 }}
          placeholder={say('assignTo')}
          aria-label={say('assignTo')}
          value={null}
          onChange={(assignee) => assign.mutate(assignee === NOBODY ? null : assignee)}
          options={[
            ...people.filter(({ disabled }) => !disabled).map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: say('unassigned') },
          ]}
        />
      )}
      <Button size="small" onClick={() => retry.mutate(selected, { onSuccess: onDone })}>
        {say('checkAgain')}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {say('unselect')}
      </Button>
    </div>
  );
}

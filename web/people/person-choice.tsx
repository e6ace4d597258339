import { Select } from 'antd';
import { useSpeech } from '../language.js';
import { usePeople } from '../queries.js';

const NOBODY = 0;

interface Props {
  readonly label: string;
  /** Whose it is now; undefined where nothing is to be shown as chosen. */
  readonly person: { readonly id: number } | null | undefined;
  readonly loading: boolean;
  /** Null: nobody's any more. */
  readonly onChoose: (person: number | null) => void;
}

/** Whose something is to be. Nothing is shown where there are no people. */
export function PersonChoice({ label, person, loading, onChoose }: Props) {
  const { say } = useSpeech();
  const { data: people = [] } = usePeople();
  if (people.length === 0) return null;
  const choices = people.filter(({ id, disabled }) => !disabled || id === person?.id);
  return (
    <Select<number>
      size="small"
      aria-label={label}
      placeholder={label}
      value={person === undefined ? null : (person?.id ?? NOBODY)}
      loading={loading}
      popupMatchSelectWidth={false}
      style={{ minWidth: 104 }}
      onChange={(id) => onChoose(id === NOBODY ? null : id)}
      options={[
        { value: NOBODY, label: say('unassigned') },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

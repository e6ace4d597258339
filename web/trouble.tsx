import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { ApiError } from './api.js';
import { useSpeech, type Speech } from './language.js';

/** The sentence for an error: the server's own where it gave one. */
export function sentenceOf(error: unknown, { say }: Speech): string {
  if (!(error instanceof ApiError)) return say('broken');
  if (error.status === 0) return say('unreachable');
  return error.message;
}

export function Trouble({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const speech = useSpeech();
  return (
    <Result
      status="warning"
      title={sentenceOf(error, speech)}
      extra={
        <Button type="primary" onClick={again}>
          {speech.say('tryAgain')}
        </Button>
      }
    />
  );
}

interface Caught {
  readonly error: unknown;
}

/** Keeps a view that breaks from taking the whole page with it. */
export class Boundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Trouble error={this.state.error} again={() => location.reload()} />;
  }
}

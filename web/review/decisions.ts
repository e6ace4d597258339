import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { DecisionName, FindingState, Reason } from '../../pipeline/server/api.js';
import { api, presentState } from '../api.js';
import { useSpeech } from '../language.js';
import { DECISION_NAMES } from '../names.js';
import { keys } from '../queries.js';
import { sentenceOf } from '../trouble.js';

export interface Wish {
  readonly decision: DecisionName;
  readonly reason: Reason | null;
  readonly note: string | null;
}

/** A decision that was refused because somebody was quicker, or because the figures changed. */
export interface Refused {
  readonly fingerprint: string;
  readonly wish: Wish;
  readonly current: FindingState | null;
}

export interface Deciding {
  readonly refused: readonly Refused[];
  readonly decide: (states: readonly FindingState[], wish: Wish) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Leaves the other's decision as it is. */
  readonly yieldTo: () => void;
  /** Decides once more, now knowing of the other's decision. */
  readonly insist: () => Promise<void>;
}

/** Decides on findings of one submission, and takes decisions back. */
export function useDeciding(id: number): Deciding {
  const queries = useQueryClient();
  const speech = useSpeech();
  const { message } = App.useApp();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const done = useRef<string[][]>([]);

  const put = useCallback(
    (changed: readonly FindingState[]) => {
      const byFingerprint = new Map(changed.map((state) => [state.fingerprint, state]));
      queries.setQueryData<readonly FindingState[]>(keys.findings(id), (states = []) =>
        states.map((state) => byFingerprint.get(state.fingerprint) ?? state),
      );
    },
    [queries, id],
  );
  const present = useCallback(
    (fingerprint: string) =>
      queries
        .getQueryData<readonly FindingState[]>(keys.findings(id))
        ?.find((state) => state.fingerprint === fingerprint),
    [queries, id],
  );
  const settle = useCallback(
    (fingerprints: readonly string[]) => {
      for (const fingerprint of fingerprints)
        void queries.invalidateQueries({ queryKey: keys.history(id, fingerprint) });
      void queries.invalidateQueries({ queryKey: keys.submission(id), exact: true });
      void queries.invalidateQueries({ queryKey: keys.lists });
      void queries.invalidateQueries({ queryKey: keys.overview });
    },
    [queries, id],
  );

  const decideOne = useCallback(
    async (state: FindingState, wish: Wish) => {
      const { fingerprint, revision, values } = state;
      // Shown at once; what the server says comes after.
      put([{ ...state, ...wish, at: new Date().toISOString() }]);
      try {
        put([await api.decide(id, fingerprint, { ...wish, revision, values })]);
        done.current.push([fingerprint]);
        void message.success(speech.say(DECISION_NAMES[wish.decision]), 1.2);
      } catch (error) {
        const current = presentState(error);
        put([current ?? state]);
        if (current === undefined) void message.error(sentenceOf(error, speech));
        else setRefused([{ fingerprint, wish, current }]);
      }
      settle([fingerprint]);
    },
    [id, put, settle, message, speech],
  );

  const decideMany = useCallback(
    async (states: readonly FindingState[], wish: Wish) => {
      const items = states.map(({ fingerprint, revision, values }) => ({
        submission: id,
        fingerprint,
        revision,
        values,
      }));
      try {
        const { decided, stale } = await api.decideMany({ items, ...wish });
        put([...decided, ...stale.flatMap(({ current }) => current ?? [])]);
        if (decided.length > 0) done.current.push(decided.map(({ fingerprint }) => fingerprint));
        void message.success(speech.say('decidedMany', { count: decided.length }));
        setRefused(stale.map(({ fingerprint, current }) => ({ fingerprint, wish, current })));
      } catch (error) {
        void message.error(sentenceOf(error, speech));
      }
      settle(items.map(({ fingerprint }) => fingerprint));
    },
    [id, put, settle, message, speech],
  );

  const decide = useCallback(
    (states: readonly FindingState[], wish: Wish) =>
      states.length === 1 ? decideOne(states[0]!, wish) : decideMany(states, wish),
    [decideOne, decideMany],
  );

  const undo = useCallback(async () => {
    const last = done.current.pop();
    if (last === undefined) return void message.info(speech.say('nothingToUndo'));
    try {
      for (const fingerprint of last) {
        const state = present(fingerprint);
        if (state) put([await api.undo(id, fingerprint, state.revision)]);
      }
      void message.success(speech.say('undone', { count: last.length }), 1.2);
    } catch (error) {
      const current = presentState(error);
      if (current) put([current]);
      void message.error(sentenceOf(error, speech));
    }
    settle(last);
  }, [id, put, present, settle, message, speech]);

  const insist = useCallback(async () => {
    setRefused([]);
    for (const { current, wish } of refused) if (current) await decideOne(current, wish);
  }, [refused, decideOne]);

  return { refused, decide, undo, insist, yieldTo: useCallback(() => setRefused([]), []) };
}

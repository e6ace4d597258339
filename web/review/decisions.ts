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
  /** Findings of each decision, the latest last, as it was asked for; emptied of what was refused. */
  const done = useRef<string[][]>([]);
  /** Revisions that came of decisions at this page. */
  const own = useRef(new Map<string, number>());
  const inTurn = useTurns();

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

  /** What a decision rests on: the figures as they were seen, and what this page itself has decided since. */
  const seen = useCallback(
    ({ fingerprint, revision, values }: FindingState) => ({
      fingerprint,
      revision: Math.max(revision, own.current.get(fingerprint) ?? revision),
      values,
    }),
    [],
  );
  const answered = useCallback(
    (states: readonly FindingState[]) => {
      for (const { fingerprint, revision } of states) own.current.set(fingerprint, revision);
      put(states);
    },
    [put],
  );

  const decideOne = useCallback(
    (state: FindingState, wish: Wish) => {
      const { fingerprint } = state;
      const decided = [fingerprint];
      done.current.push(decided);
      // Shown at once; what the server says comes after.
      put([{ ...state, ...wish, at: new Date().toISOString() }]);
      return inTurn(decided, async () => {
        try {
          const { revision, values } = seen(state);
          answered([await api.decide(id, fingerprint, { ...wish, revision, values })]);
          void message.success(speech.say(DECISION_NAMES[wish.decision]), 1.2);
        } catch (error) {
          const current = presentState(error);
          decided.length = 0;
          put([current ?? state]);
          if (current === undefined) void message.error(sentenceOf(error, speech));
          else setRefused([{ fingerprint, wish, current }]);
        }
        settle([fingerprint]);
      });
    },
    [id, put, answered, seen, inTurn, settle, message, speech],
  );

  const decideMany = useCallback(
    (states: readonly FindingState[], wish: Wish) => {
      const decided = states.map(({ fingerprint }) => fingerprint);
      done.current.push(decided);
      return inTurn([...decided], async () => {
        const items = states.map((state) => ({ submission: id, ...seen(state) }));
        try {
          const answer = await api.decideMany({ items, ...wish });
          decided.splice(0, Infinity, ...answer.decided.map(({ fingerprint }) => fingerprint));
          answered(answer.decided);
          put(answer.stale.flatMap(({ current }) => current ?? []));
          void message.success(speech.say('decidedMany', { count: decided.length }));
          setRefused(answer.stale.map(({ fingerprint, current }) => ({ fingerprint, wish, current })));
        } catch (error) {
          decided.length = 0;
          void message.error(sentenceOf(error, speech));
        }
        settle(items.map(({ fingerprint }) => fingerprint));
      });
    },
    [id, put, answered, seen, inTurn, settle, message, speech],
  );

  const decide = useCallback(
    (states: readonly FindingState[], wish: Wish) =>
      states.length === 1 ? decideOne(states[0]!, wish) : decideMany(states, wish),
    [decideOne, decideMany],
  );

  const undo = useCallback(async () => {
    const last = done.current.pop() ?? [];
    // What is still under way has to arrive before it can be taken back.
    await inTurn([...last], async () => {
      if (last.length === 0) return void message.info(speech.say('nothingToUndo'));
      try {
        for (const fingerprint of last) {
          const state = present(fingerprint);
          if (state) answered([await api.undo(id, fingerprint, state.revision)]);
        }
        void message.success(speech.say('undone', { count: last.length }), 1.2);
      } catch (error) {
        const current = presentState(error);
        if (current) put([current]);
        void message.error(sentenceOf(error, speech));
      }
      settle(last);
    });
  }, [id, put, answered, present, inTurn, settle, message, speech]);

  const insist = useCallback(async () => {
    setRefused([]);
    for (const { current, wish } of refused) if (current) await decideOne(current, wish);
  }, [refused, decideOne]);

  return { refused, decide, undo, insist, yieldTo: useCallback(() => setRefused([]), []) };
}

/** Does what concerns a finding after what concerned it before, however quick the keys. The work must not throw. */
function useTurns() {
  const underWay = useRef(new Map<string, Promise<void>>());
  return useCallback(async (fingerprints: readonly string[], work: () => Promise<void>): Promise<void> => {
    const before = Promise.all(fingerprints.map((fingerprint) => underWay.current.get(fingerprint)));
    const now = before.then(work);
    for (const fingerprint of fingerprints) underWay.current.set(fingerprint, now);
    await now;
  }, []);
}

import { learnNames } from '../model/concepts.js';
import { USUAL_SETTINGS, type Vocabulary } from '../model/settings.js';
import { learnMeasureWords } from './quantities/units.js';
import { learnWords } from './segmentation.js';
import { forgetUnits } from './tables/units.js';

let spoken = JSON.stringify(USUAL_SETTINGS.vocabulary);

/**
 * Puts the words of a place in force. The segmenter has one dictionary in a process, and names and units are compiled from
 * their lists; so the words are set before a document is read, and what is read depends on document and settings alone.
 */
export function speak(vocabulary: Vocabulary): void {
  const wanted = JSON.stringify(vocabulary);
  if (wanted === spoken) return;
  const before = JSON.parse(spoken) as Vocabulary;
  learnNames(vocabulary.names);
  learnMeasureWords(vocabulary.measureWords);
  forgetUnits();
  // Loading the dictionary takes a second.
  if (JSON.stringify(before.words) !== JSON.stringify(vocabulary.words)) learnWords(vocabulary.words);
  spoken = wanted;
}

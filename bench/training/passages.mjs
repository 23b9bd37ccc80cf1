/** The passages of test/corpus as annotated articles, for training. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The path of a file of the project. */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The passages of test/corpus as annotated articles. */
export async function passageArticles() {
  const source = ts.transpileModule(readFileSync(at('test/corpus/passage.ts'), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const { readPassages } = await import(`data:text/javascript,${encodeURIComponent(source.outputText)}`);
  const folder = at('test/corpus/passages');
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readPassages(readFileSync(`${folder}/${file}`, 'utf8')).map(({ name, text, known, expected }) => ({
        id: `${file}: ${name}`,
        text,
        ...known,
        /** Contents that may be found or not. */
        optional: expected
          .filter(({ optional }) => optional)
          .flatMap(({ content }) => content.map((words) => [text.indexOf(words), text.indexOf(words) + words.length])),
        attributions: expected
          .filter(({ optional }) => !optional)
          .map(({ content, speaker, via, act }) => {
            const content_ = content.map((words) => [text.indexOf(words), text.indexOf(words) + words.length]);
            const [first = null, ...accept] = speaker ?? [];
            return {
              content: content_,
              speech: act === 'speech',
              speaker: first,
              accept,
              speakerType: 'person',
              via: via?.[0] ?? null,
              acceptVia: via?.slice(1) ?? [],
            };
          }),
      })),
    );
}

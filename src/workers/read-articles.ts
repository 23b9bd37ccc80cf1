/** What a worker thread does: it reads the articles that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { ArticleReader } from '../article/reader.ts';
import type { Article } from '../model.ts';
import { packArticle } from '../store/stored-article.ts';
import { packed, READY, type Start } from './start.ts';

const { settings, files, forStore }: Start = workerData;
const reader = new ArticleReader(settings, files, forStore ? packArticle : null);
parentPort?.on('message', (article: Article) => parentPort?.postMessage(packed(reader.read(article))));
parentPort?.postMessage(READY);

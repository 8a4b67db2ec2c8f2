import { parentPort, workerData } from 'node:worker_threads';
import { writeBank, type BankToWrite } from './write-bank.js';

/** Runs in a thread of its own: writes one file of questions and answers once. */
writeBank(workerData as BankToWrite).then(
  (bytes) => parentPort?.postMessage(bytes),
  (error: unknown) => {
    throw error;
  },
);

import { AppError } from '@sentiers/shared/errors.ts';
import { type PublicQuestion, publicQuestionSchema } from '@sentiers/shared/public-face/schema.ts';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { refuseForeignOrigin } from '../../platform/http/origin.ts';
import { takeQuestion } from './asking.service.ts';
import { type Form, LEAST_MS, MOST_MS, newFormToken, readFormToken } from './form-token.ts';
import { contactPage, type Field, TRAP, type Typed, thanksPage } from './pages/contact-page.ts';
import { contactWords } from './pages/contact-words.ts';
import { drawPage, type Frame, link } from './pages/frame.ts';

interface Tools {
  frameFor: (request: Pick<Request, 'query'>) => Promise<Frame>;
  sendPage: (response: Response, page: string, cacheControl: string) => void;
}

const MOST_BYTES = '64kb';
const fields: readonly Field[] = ['about', 'name', 'email', 'organisation', 'territory', 'message'];

/** The form by which someone without an account asks something, or announces their interest. */
export function contactRoutes({ frameFor, sendPage }: Tools): Router {
  const draw = (response: Response, page: string) => sendPage(response, page, 'no-store');
  const showForm: RequestHandler = async (request, response) => {
    const frame = await frameFor(request);
    const state = { token: newFormToken(), typed: {}, faults: new Map(), alert: null };
    draw(response, drawPage(frame, contactPage(frame, state)));
  };
  const send: RequestHandler = async (request, response) => {
    const frame = await frameFor(request);
    const typed = typedIn(request.body);
    const refusal = await tryToTake(frame, request, typed);
    if (!refusal) return response.redirect(303, link(frame, '/contact/merci'));
    const { status, token = newFormToken(), faults = new Map(), alert = null } = refusal;
    draw(response.status(status), drawPage(frame, contactPage(frame, { token, typed, faults, alert })));
  };
  return Router()
    .get('/', showForm)
    .get('/merci', async (request, response) => {
      const frame = await frameFor(request);
      draw(response, drawPage(frame, thanksPage(frame)));
    })
    .post('/', refuseForeignOrigin, express.urlencoded({ extended: false, limit: MOST_BYTES }), send);
}

interface Refusal {
  status: number;
  /** The same form goes on: sent twice, it is one question. */
  token?: string;
  faults?: ReadonlyMap<Field, string>;
  alert?: string;
}

/** Null once it is kept; to a program that filled the trap, the same is said. */
async function tryToTake(frame: Frame, request: Request, typed: Typed): Promise<Refusal | null> {
  const { alsoAsked, token } = hiddenIn(request.body);
  if (alsoAsked !== '') return null;
  const words = contactWords(frame.locale);
  const form = readFormToken(token);
  if (!form) return { status: 400, alert: words.again };
  const open = Date.now() - form.at.getTime();
  if (open < LEAST_MS) return { status: 400, token, alert: words.again };
  if (open > MOST_MS) return { status: 400, token: reopened(form), alert: words.again };
  const question = publicQuestionSchema.safeParse(typed);
  if (!question.success) return { status: 400, token, faults: faultsOf(question.error.issues) };
  try {
    await takeOnce(form, request.ip ?? '', question.data, frame);
    return null;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'rate_limited')) throw error;
    const minutes = Math.ceil((error.details?.retryAfter ?? 60) / 60);
    return { status: 429, token, alert: words.limited(minutes) };
  }
}

async function takeOnce(form: Form, address: string, question: PublicQuestion, frame: Frame): Promise<void> {
  await limits.questionsOfAddress(address);
  await limits.questionsOfEmail(question.email.toLowerCase());
  const about = frame.programme.takesInterest ? question.about : 'question';
  await takeQuestion(form.id, { ...question, about }, frame.locale);
}

/** It was read long ago: it may leave at once. */
function reopened({ id }: Form): string {
  return newFormToken(new Date(Date.now() - LEAST_MS), id);
}

function faultsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Map<Field, string> {
  const faults = new Map<Field, string>();
  for (const { path, message } of issues) {
    const field = fields.find((each) => each === path[0]);
    if (field && !faults.has(field)) faults.set(field, message);
  }
  return faults;
}

/** A field given twice is read once; what isn't a text is nothing. */
function typedIn(body: unknown): Typed {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(fields.map((field) => [field, textOf(given[field])]));
}

function hiddenIn(body: unknown): { alsoAsked: string; token: string } {
  const given = (body ?? {}) as Record<string, unknown>;
  return { alsoAsked: textOf(given[TRAP]), token: textOf(given.form) };
}

function textOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'string' ? first : '';
}

import { describeMatrix } from './describe-matrix';
import { createFive, createSomeRefused, linkIssues, postComment } from './drafts';

describeMatrix([createFive, createSomeRefused, postComment, linkIssues]);

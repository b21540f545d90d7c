import { describeMatrix } from './describe-matrix';
import { askReporter, createFive, createSomeRefused, linkIssues, postComment } from './drafts';

describeMatrix([createFive, createSomeRefused, postComment, askReporter, linkIssues]);

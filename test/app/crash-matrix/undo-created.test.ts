import { describeMatrix } from './describe-matrix';
import { undoComment, undoSubtasks } from './undos';

describeMatrix([undoComment, undoSubtasks]);

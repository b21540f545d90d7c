import { describeMatrix } from './describe-matrix';
import { restoreFields, restoreSubtasks } from './undos';

describeMatrix([restoreFields, restoreSubtasks]);

import { describeMatrix } from './describe-matrix';
import { restoreComment, restoreLink } from './undos';

describeMatrix([restoreComment, restoreLink]);

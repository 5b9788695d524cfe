# A portal reads figures over the network: why it cannot be answered
portal-key = This key cannot be used.
portal-not-here = There is no such thing among what this key may see.
portal-only-read = This is for reading only: use GET or HEAD.
portal-page = limit is a number from 1 to 500; cursor is taken as it is from next of the page before, after from last.
portal-too-often = Asked too often. Wait for the seconds of Retry-After, then go on.
portal-busy = It cannot be answered for the moment. Wait for the seconds of Retry-After, then ask again.

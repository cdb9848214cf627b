#include <stdio.h>

int main(void)
{
	puts("dushu " DUSHU_VERSION);
	return 0;
}
